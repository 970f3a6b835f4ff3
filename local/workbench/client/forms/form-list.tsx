// The forms of this world. Respondents on Google have no such list, only an address; whoever sits at the workbench finds
// the addresses here, and can follow one that came in a message or from a poster.

import { useState } from 'preact/hooks';
import type { FormLink } from '../../methods/forms';
import { useDesk, useLive } from '../desk';
import { go, placeAddress } from '../route';
import { Answer } from '../shell/answer';
import { EDIT } from './form-editor';
import { spokenLanguage } from './language';

const FORM_ADDRESS = /^https:\/\/docs\.google\.com\/forms\/d\//;

export function FormList() {
  const groups = useLive('forms.list', {});
  return (
    <>
      <h1>Formularios</h1>
      <p>
        Quien responde llega por un enlace, sin ver esta lista. Ábralo como lo vería la persona elegida arriba en «Usted
        es»; una familia es «Alguien sin cuenta».
      </p>
      <Answer live={groups}>
        {(found) =>
          found.length === 0 ? (
            <p class="muted">Todavía no hay formularios: nacen con la instalación del registro.</p>
          ) : (
            <ul class="form-list">
              {found.map((group) => (
                <li key={group[0]?.id}>
                  {group.map((link) => (
                    <FormEntry key={link.id} {...link} />
                  ))}
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      <Follow />
    </>
  );
}

function FormEntry({ id, title, url, language, refused, editable }: FormLink) {
  return (
    <article>
      <h2>
        <a href={placeAddress('formularios', [id])} lang={language ?? undefined} dir="auto">
          {title}
        </a>
        {language !== null && <span class="muted"> {spokenLanguage(language)}</span>}
      </h2>
      {refused !== null && <p class="shut">{refused}</p>}
      <p class="address">
        <span class="muted">Enlace público: </span>
        <code>{url}</code>
      </p>
      {editable && (
        <p>
          <a href={placeAddress('formularios', [id, EDIT])}>
            Editar<span class="unseen"> «{title}»</span>
          </a>
        </p>
      )}
    </article>
  );
}

function Follow() {
  const { complain } = useDesk();
  const [address, setAddress] = useState('');
  const follow = (event: Event): void => {
    event.preventDefault();
    if (FORM_ADDRESS.test(address.trim())) go(placeAddress('formularios', [address.trim()]));
    else complain('Ese enlace no es de un formulario. Pegue uno que empiece con https://docs.google.com/forms/d/');
  };
  return (
    <form class="follow" noValidate onSubmit={follow}>
      <label for="follow">¿Tiene el enlace de un cartel o de un mensaje? Péguelo aquí</label>
      <div class="buttons">
        <input
          id="follow"
          type="url"
          autocomplete="off"
          value={address}
          onInput={({ currentTarget }) => setAddress(currentTarget.value)}
        />
        <button type="submit">Abrir</button>
      </div>
    </form>
  );
}
