export { createMailer, type ClosableMailer } from './create-mailer';
export { layOut, renderMail, type RenderedMail } from './render-mail';
export { type Notice } from '../../domain/notices/notice-content';
