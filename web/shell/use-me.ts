import { useOutletContext } from 'react-router';
import type { Session } from '../../domain/contracts/api';

/** The signed-in person; only inside the shell, which renders nothing without one. */
export const useMe = (): Session => useOutletContext<Session>();
