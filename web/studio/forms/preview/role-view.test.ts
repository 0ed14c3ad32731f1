import { moments, personalFields, previewRoles, roleView } from './role-view';

describe('what a role sees of a form', () => {
  it('who takes steps fills it in, who only watches sees it when it was sent', () => {
    expect(moments.map((moment) => roleView('drafter', moment).shows)).toEqual(['open', 'flagged', 'answers']);
    expect(moments.map((moment) => roleView('administrator', moment).shows)).toEqual(['nothing', 'answers', 'answers']);
    expect(moments.map((moment) => roleView('supervisor', moment).shows)).toEqual(['nothing', 'answers', 'answers']);
    expect(roleView(null, 'sent').shows).toBe('open');
  });

  it('there is an answer for every role and moment', () => {
    for (const role of previewRoles) for (const moment of moments) expect(['open', 'flagged', 'answers', 'nothing']).toContain(roleView(role, moment).shows);
  });

  it('personal data is named by its label', () => {
    expect(personalFields([{ type: 'textfield', key: 'a', label: 'Họ tên', input: true, personalData: true }, { type: 'textfield', key: 'b', label: 'Khác', input: true }])).toEqual(['Họ tên']);
  });
});
