import type { DisplayLocale } from '../../domain/deadline';
import { noticeContent, type Notice, type Sentences } from '../../domain/notices/notice-content';

export interface RenderedMail { subject: string; text: string; html: string }

const footers: Record<DisplayLocale, string> = {
  vi: 'Thư tự động của Liên Ký, xin đừng trả lời thư này.',
  en: 'Sent by Liên Ký; please do not reply to this mail.',
};
const taglines: Record<DisplayLocale, string> = { vi: 'cùng ký, cùng làm', en: 'signing together' };

/** The mail of a notice about a case in one language. */
export const renderMail = (notice: Notice, locale: DisplayLocale): RenderedMail => layOut(noticeContent(notice, locale), notice.url, locale);

/** Words as a mail: plain text and HTML that say the same, with one button. */
export function layOut(content: Sentences, url: string, locale: DisplayLocale): RenderedMail {
  return {
    subject: content.subject,
    text: [content.heading, '', ...content.paragraphs.flatMap((paragraph) => [paragraph, '']), `${content.button}: ${url}`, '', '--', `Liên Ký · ${taglines[locale]}`, footers[locale], ''].join('\n'),
    html: asHtml({ ...content, url, locale }),
  };
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}

/** Tables and inline styles, because mail programs know little else; the colours are those of the pages. */
function asHtml({ subject, heading, paragraphs, button, url, locale }: { subject: string; heading: string; paragraphs: string[]; button: string; url: string; locale: DisplayLocale }): string {
  const body = paragraphs.map((paragraph) => `<p style="margin:0 0 16px;font-size:16px;line-height:1.55;color:#10262e">${escapeHtml(paragraph)}</p>`).join('\n');
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:0;background:#f2f6f6;font-family:'Be Vietnam Pro','Segoe UI',Roboto,Helvetica,Arial,sans-serif">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f2f6f6">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border:1px solid #d5e1e3;border-radius:14px">
<tr><td style="padding:18px 28px;background:#0b5563;border-radius:14px 14px 0 0;color:#ffffff;font-size:18px;font-weight:700">Liên Ký <span style="font-size:14px;font-weight:400;color:#e2f0f1">· ${escapeHtml(taglines[locale])}</span></td></tr>
<tr><td style="padding:28px">
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.3;color:#10262e">${escapeHtml(heading)}</h1>
${body}
<p style="margin:24px 0 8px"><a href="${escapeHtml(url)}" style="display:inline-block;padding:13px 24px;background:#0b5563;color:#ffffff;font-size:16px;font-weight:600;text-decoration:none;border-radius:9px">${escapeHtml(button)}</a></p>
</td></tr>
<tr><td style="padding:16px 28px;border-top:1px solid #d5e1e3;font-size:13px;line-height:1.5;color:#47606a">${escapeHtml(footers[locale])}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}
