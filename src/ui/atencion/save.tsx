// The button that saves, where the thumb is.

import { atencionTexts as texts } from '../../messages/es/pages/atencion';
import { Button } from '../kit/button';
import { usePage } from '../kit/page-state';

export function Save({ onSave }: { onSave: () => Promise<void> }) {
  const busy = usePage().sending.state !== 'idle';
  return (
    <div class="savebar">
      <Button busy={busy} onPress={() => void onSave()}>
        {texts.save}
      </Button>
    </div>
  );
}
