import type { Locale } from '#platform';
import type { MessageText } from './template.js';

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const SIGNED: Record<Locale, string> = {
  es: 'Enverde, el portal de los proveedores',
  en: 'Enverde, the suppliers’ portal',
};

/** The message as plain text. */
export function asText(text: MessageText, locale: Locale): string {
  const action = text.action ? [`${text.action.label}: ${text.action.url}`] : [];
  return [...text.paragraphs, ...(text.code ? [text.code] : []), ...action, text.reason, `-- \n${SIGNED[locale]}`].join(
    '\n\n',
  );
}

/** The message as HTML: no pictures, readable without styles, one button and the same link as text. */
export function asHtml(text: MessageText, locale: Locale): string {
  const paragraph = (line: string, style = ''): string => `<p style="margin:0 0 16px;${style}">${escape(line)}</p>`;
  const url = escape(text.action?.url ?? '');
  const action = text.action
    ? `<p style="margin:0 0 16px"><a href="${url}" style="display:inline-block;background:#0B5D4E;color:#ffffff;padding:12px 20px;border-radius:6px;text-decoration:none">${escape(text.action.label)}</a></p><p style="margin:0 0 16px;font-size:14px;word-break:break-all"><a href="${url}" style="color:#0B5D4E">${url}</a></p>`
    : '';
  const code = text.code ? paragraph(text.code, 'font-size:28px;letter-spacing:4px;font-weight:600') : '';
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escape(text.subject)}</title></head><body style="margin:0;background:#FBFAF7;color:#1B2A2F;font:16px/24px system-ui,sans-serif"><div style="max-width:560px;margin:0 auto;padding:24px">${text.paragraphs.map((line) => paragraph(line)).join('')}${code}${action}${paragraph(text.reason, 'font-size:14px;color:#4F5F64')}${paragraph(SIGNED[locale], 'font-size:14px;color:#4F5F64')}</div></body></html>`;
}

/** What is kept of a sent message: its words, without links and codes. */
export const asKept = (text: MessageText, locale: Locale): string =>
  asText(
    {
      ...text,
      ...(text.code ? { code: '••••••' } : {}),
      ...(text.action ? { action: { label: text.action.label, url: '…' } } : {}),
    },
    locale,
  );
