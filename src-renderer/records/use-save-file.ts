import { useClient, useHost } from '../rpc/orpc.tsx';
import { useToasts } from '../ui/toast/use-toasts.tsx';

/**
 * Saves a stored file to a place that the reader chooses. No file is ever opened from here: what opens it where it goes is the
 * system's affair.
 */
export function useSaveFile(): (id: string) => void {
  const client = useClient();
  const host = useHost();
  const toasts = useToasts();
  return (id) => {
    client.files
      .read({ id })
      .then((file) => host.saveFile(file.name, file))
      .catch(toasts.failed);
  };
}
