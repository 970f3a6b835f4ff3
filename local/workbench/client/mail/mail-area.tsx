// Mail: a mailbox and its boxes, or, for an address outside, what reached it.

import './mail.css';
import { useDesk, useLive } from '../desk';
import { go, placeAddress, type Place } from '../route';
import { Answer } from '../shell/answer';
import { Delivery } from './delivery';
import { Mailbox } from './mailbox';

export function MailArea({ place }: { place: Place }) {
  const { as } = useDesk();
  const boxes = useLive('mail.boxes', {});
  if (as === '') return <p class="refusal">Sin cuenta no se abre ningún buzón. Elija arriba quién es usted.</p>;
  return (
    <section class="area mail" aria-label="Correo">
      <Answer live={boxes}>
        {(list) => {
          const [email = list[0]?.email, box, id] = place.path;
          const mailbox = list.find((each) => each.email === email) ?? list[0];
          if (mailbox === undefined) return <Delivery id={place.path[0]} />;
          return (
            <>
              {list.length > 1 && (
                <label class="which-box">
                  Buzón{' '}
                  <select
                    value={mailbox.email}
                    onChange={({ currentTarget }) => go(placeAddress('correo', [currentTarget.value]))}
                  >
                    {list.map((each) => (
                      <option key={each.email} value={each.email}>
                        {each.email === as ? `${each.name} (el suyo)` : `${each.name} · ${each.email}`}
                      </option>
                    ))}
                  </select>
                </label>
              )}
              <Mailbox mailbox={mailbox} box={box} id={id} />
            </>
          );
        }}
      </Answer>
    </section>
  );
}
