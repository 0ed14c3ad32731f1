import { icons, type IconName } from './icons';

/** Decorative: what it says stands beside it in words. */
export function Icon({ name, size = 18, className }: { name: IconName; size?: number; className?: string }) {
  const inner = icons[name].replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
  return <svg aria-hidden="true" className={className} width={size} height={size} viewBox="0 0 16 16" fill="currentColor" dangerouslySetInnerHTML={{ __html: inner }} />;
}
