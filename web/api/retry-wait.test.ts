import { waitBefore } from './retry-wait';

describe('the wait before sending again', () => {
  it('grows to a minute when the server does not say', () => {
    expect([0, 1, 2, 3, 4, 9].map((tries) => waitBefore(tries, null))).toEqual([4, 8, 16, 32, 60, 60]);
  });

  it('is what the server asks for, within a second and a minute', () => {
    expect([waitBefore(0, 2.2), waitBefore(5, 10), waitBefore(0, 0), waitBefore(0, 900)]).toEqual([3, 10, 1, 60]);
  });
});
