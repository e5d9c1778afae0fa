import { pageFetch } from '../../page/replica-hook';
import type { ChatgptApi } from './api';

export interface FileReference {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly mimeType: string;
}

/** Three steps: a place for the bytes, the bytes, and the word that they are there. */
export function uploadTo(api: ChatgptApi): (file: File) => Promise<FileReference> {
  return async (file) => {
    const useCase = file.type.startsWith('image/') ? 'multimodal' : 'my_files';
    const created = (await api.post('files', {
      file_name: file.name,
      file_size: file.size,
      use_case: useCase,
      reset_rate_limits: false,
    })) as { file_id: string; upload_url: string }; // our own server
    const stored = await pageFetch(created.upload_url, {
      method: 'PUT',
      headers: {
        'content-type': file.type === '' ? 'application/octet-stream' : file.type,
        'x-ms-blob-type': 'BlockBlob',
        'x-ms-version': '2020-04-08',
      },
      body: file,
    });
    if (!stored.ok) throw new Error(`status ${stored.status}`);
    await api.post('files/process_upload_stream', {
      file_id: created.file_id,
      file_name: file.name,
      use_case: useCase,
    });
    return { id: created.file_id, name: file.name, size: file.size, mimeType: file.type };
  };
}
