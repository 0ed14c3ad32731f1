import type { z } from 'zod';
import type { fileRefSchema, Problem } from '../../../domain/contracts/api';
import { ApiError } from '../../api/api-error';
import { API_BASE } from '../../api/client';
import { currentLocale } from '../../i18n/locale';

export type FileRef = z.infer<typeof fileRefSchema>;

export interface Upload { done: Promise<FileRef>; cancel: () => void }

/** Sends one file; `onProgress` gets 0 to 1. XMLHttpRequest because fetch tells nothing about what has been sent. */
export function uploadFile(file: File, onProgress: (share: number) => void): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<FileRef>((resolve, reject) => {
    request.open('POST', `${API_BASE}/files`);
    request.setRequestHeader('Accept-Language', currentLocale());
    request.responseType = 'json';
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => { if (lengthComputable) onProgress(loaded / total); };
    request.onload = () => {
      if (request.status === 201) return resolve(request.response as FileRef);
      const problem = request.response as Problem | null;
      reject(new ApiError(request.status, problem?.code ?? 'internal', problem));
    };
    request.onerror = () => reject(new ApiError(0, 'network', null));
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'));
    const body = new FormData();
    body.append('file', file);
    request.send(body);
  });
  return { done, cancel: () => request.abort() };
}
