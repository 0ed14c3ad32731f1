import '../load-studio';
import { useEffect, useSyncExternalStore } from 'react';
import { Outlet } from 'react-router';
import { useMe } from '../../shell/use-me';
import { helpKeys, type HelpAction } from '../shortcuts';
import './help.css';
import { HelpPanel } from './help-panel';
import { openHelp, useHelp } from './help-store';

/** Where the help lies over the page, as in help.css: what it covers cannot be reached meanwhile. */
const COVERS = '(max-width: 991.98px)';
const subscribe = (changed: () => void): (() => void) => {
  const media = window.matchMedia(COVERS);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
};

/** Every page of the studio, with the help beside it when it is asked for. */
export function StudioFrame() {
  const me = useMe();
  const open = useHelp().topic !== null;
  const covers = useSyncExternalStore(subscribe, () => window.matchMedia(COVERS).matches);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const action: HelpAction | undefined = (helpKeys.plain as Readonly<Record<string, HelpAction>>)[event.key];
      if (action !== 'open' || event.ctrlKey || event.altKey || event.metaKey || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      openHelp();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return (
    <div className="lk-studio" data-help={open ? 'open' : undefined}>
      <div className="lk-studio-page" inert={open && covers}><Outlet context={me} /></div>
      <HelpPanel />
    </div>
  );
}
