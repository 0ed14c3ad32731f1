import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';

/** Leads to the page of migrations with this procedure and version chosen there, and its dry run under way. */
export function useToMigration(): (process: string, version: number) => void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useCallback((process, version) => {
    // That page begins with what was chosen on it last (useKept).
    queries.setQueryDefaults(['typed'], { gcTime: Infinity });
    queries.setQueryData(['typed', 'migration'], { process, version: String(version), map: {}, reason: '' });
    void navigate('/operations/migration', { state: { tryNow: true } });
  }, [queries, navigate]);
}
