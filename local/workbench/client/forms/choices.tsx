// Controls for choosing one or several, with a word of one's own under «Otro» where the form allows it.

import type { ControlProps } from './question';
import { controlId } from './question';
import { toggled } from './filled';

export function OneOf({ item, filled, fill, describedBy, invalid }: ControlProps) {
  const name = controlId(item);
  const answered = filled.tookOther || filled.chosen.length > 0;
  return (
    <>
      {item.choices.map((choice) => (
        <label class="choice" key={choice}>
          <input
            type="radio"
            name={name}
            checked={!filled.tookOther && filled.chosen[0] === choice}
            onChange={() => fill({ chosen: [choice], tookOther: false })}
          />
          <span dir="auto">{choice}</span>
        </label>
      ))}
      {item.other && (
        <Other
          type="radio"
          name={name}
          {...{ filled, describedBy, invalid }}
          take={() => fill({ chosen: [], tookOther: true })}
          write={(other) => fill({ chosen: [], tookOther: true, other })}
        />
      )}
      {answered && !item.required && (
        <p class="unchoose">
          <button type="button" class="quiet" onClick={() => fill({ chosen: [], tookOther: false })}>
            Borrar la selección
          </button>
        </p>
      )}
    </>
  );
}

export function Checkboxes({ item, filled, fill, describedBy, invalid }: ControlProps) {
  return (
    <>
      {item.choices.map((choice) => (
        <label class="choice" key={choice}>
          <input
            type="checkbox"
            aria-invalid={invalid}
            aria-describedby={describedBy}
            checked={filled.chosen.includes(choice)}
            onChange={() => fill({ chosen: toggled(item.choices, filled.chosen, choice) })}
          />
          <span dir="auto">{choice}</span>
        </label>
      ))}
      {item.other && (
        <Other
          type="checkbox"
          name={controlId(item)}
          {...{ filled, describedBy, invalid }}
          take={() => fill({ tookOther: !filled.tookOther })}
          write={(other) => fill({ tookOther: true, other })}
        />
      )}
    </>
  );
}

interface OtherProps extends Pick<ControlProps, 'filled' | 'describedBy' | 'invalid'> {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly take: () => void;
  readonly write: (other: string) => void;
}

function Other({ type, name, filled, describedBy, invalid, take, write }: OtherProps) {
  return (
    <div class="choice other">
      <label>
        <input type={type} name={name} checked={filled.tookOther} onChange={take} />
        <span>Otro:</span>
      </label>
      <input
        type="text"
        dir="auto"
        autocomplete="off"
        aria-label="Otro: tu respuesta"
        aria-describedby={describedBy}
        aria-invalid={invalid && filled.tookOther}
        value={filled.other}
        onInput={({ currentTarget }) => write(currentTarget.value)}
      />
    </div>
  );
}
