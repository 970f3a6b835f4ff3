// The button that saves, where the thumb is.

import { atencionTexts as texts } from '../../messages/es/pages/atencion';
import { Button } from '../kit/button';

export function Save({ onSave }: { onSave: () => Promise<void> }) {
  return (
    <div class="savebar">
      <Button onPress={onSave}>{texts.save}</Button>
    </div>
  );
}
