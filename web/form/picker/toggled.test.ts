import { chosenIn, toggled } from './toggled';

describe('what a picker keeps', () => {
  it('grows at its end and shrinks in place', () => {
    expect(toggled(['a', 'b'], 'c')).toEqual(['a', 'b', 'c']);
    expect(toggled(['a', 'b', 'c'], 'b')).toEqual(['a', 'c']);
  });

  it('is read from one id, from several, and from what is no id', () => {
    expect(chosenIn('a')).toEqual(['a']);
    expect(chosenIn(['b', '', 3, 'a'])).toEqual(['b', 'a']);
    expect(chosenIn(undefined)).toEqual([]);
    expect(chosenIn('')).toEqual([]);
  });
});
