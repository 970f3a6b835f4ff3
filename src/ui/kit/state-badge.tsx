// A state as every page shows it: its sign, its words, the colour of its tone.

import { SIGNS, type Tone as StateTone } from '../../kernel/tone';
import { Badge, type Tone } from './notice';

const BADGES: Readonly<Partial<Record<StateTone, Tone>>> = {
  attention: 'warn',
  going: 'info',
  good: 'good',
  bad: 'bad',
};

export function StateBadge({ label, tone }: { readonly label: string; readonly tone: StateTone }) {
  return (
    <Badge tone={BADGES[tone]}>
      <span aria-hidden="true">{SIGNS[tone]} </span>
      {label}
    </Badge>
  );
}
