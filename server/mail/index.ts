export { createMailer, type ClosableMailer } from './create-mailer';
export { renderMail, type RenderedMail } from './render-mail';
export { templateNames, type Notice } from './notice-content';
