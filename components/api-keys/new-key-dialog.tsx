import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";

type Props = { name: string; apiKey: string; onClose: () => void };

/** Tells a new key, this once: only a hash of it is kept. */
export const NewKeyDialog = ({ name, apiKey, onClose }: Props) => (
  <Dialog
    open
    onClose={onClose}
    dismissible={false}
    title={`${name} is ready`}
    description="Copy the key now, and keep it where your server finds it."
    footer={
      <Button variant="primary" onClick={onClose}>
        I have kept the key
      </Button>
    }
  >
    <div className="flex flex-col gap-4">
      <CopyField label="API key" value={apiKey} />
      <Notice tone="warn">
        It is shown this once: we keep a hash and cannot tell it again. Lost it? Delete it and
        create another.
      </Notice>
    </div>
  </Dialog>
);
