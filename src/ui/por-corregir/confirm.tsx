// A question before something that many people would notice. It stands in the page: Google's own boxes stop the script.

import { useEffect, useRef } from 'preact/hooks';
import { porCorregirTexts as texts } from '../../messages/es/pages/por-corregir';
import { Button } from '../kit/button';

interface ConfirmProps {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly danger?: boolean;
  readonly onYes: () => unknown;
  readonly onNo: () => void;
}

export function Confirm({ title, text, yes, danger, onYes, onNo }: ConfirmProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div class="confirm" role="group" aria-label={title} tabIndex={-1} ref={box}>
      <p class="confirm-title">{title}</p>
      <p>{text}</p>
      <p class="actions">
        <Button kind={danger === true ? 'danger' : 'main'} onPress={onYes}>
          {yes}
        </Button>
        <Button kind="plain" onPress={onNo}>
          {texts.back}
        </Button>
      </p>
    </div>
  );
}
