// One page of a form: its headings, its questions, and below them the ways on and back. The first page carries the
// form's description, the others the heading of their section.

import type { FormView, ItemView } from '../../methods/forms';
import { useDesk } from '../desk';
import { FormButtons } from './form-buttons';
import { Question } from './question';
import type { Walk } from './walk';

export interface FormPageProps {
  readonly form: FormView;
  /** Language tag of the form's words; null when nobody knows. */
  readonly language: string | null;
  readonly walk: Walk;
}

export function FormPage({ form, language, walk }: FormPageProps) {
  const { page, index, filled, problems, fill } = walk;
  const lang = language ?? undefined;
  return (
    <form noValidate aria-label={form.title} onSubmit={(event) => event.preventDefault()}>
      <FormHeading {...{ form, language, walk }} />
      {index > 0 && (
        <div class="card section" lang={lang}>
          <h2 dir="auto" tabIndex={-1} data-heading>
            {page.title === '' ? 'Sección sin título' : page.title}
          </h2>
          <Words text={page.help} />
        </div>
      )}
      <div class="items" lang={lang} key={index}>
        {page.items.map((item) =>
          item.question ? (
            <Question
              key={item.id}
              item={item}
              filled={filled[item.id]}
              problem={problems[item.id]}
              fill={(change) => fill(item, change)}
            />
          ) : (
            <SectionHeader key={item.id} {...item} />
          ),
        )}
      </div>
      <FormButtons form={form} walk={walk} />
    </form>
  );
}

function FormHeading({ form, language, walk: { index, page } }: FormPageProps) {
  const { as } = useDesk();
  return (
    <header class="card first" lang={language ?? undefined}>
      <h1 dir="auto" tabIndex={-1} {...(index === 0 ? { 'data-heading': true } : {})}>
        {form.title}
      </h1>
      {index === 0 && <Words text={form.description} />}
      {form.collectsEmail && (
        <p class="words" lang="es">
          Al enviar este formulario se registra tu correo: {as}
        </p>
      )}
      {page.items.some(({ required }) => required) && (
        <p class="mark" lang="es">
          * Indica que la pregunta es obligatoria
        </p>
      )}
    </header>
  );
}

function SectionHeader({ title, help }: ItemView) {
  return (
    <div class="card section">
      {title !== '' && <h3 dir="auto">{title}</h3>}
      <Words text={help} />
    </div>
  );
}

/** Somebody's words as they were typed, line breaks and direction included. */
function Words({ text }: { text: string }) {
  if (text === '') return null;
  return (
    <p class="words" dir="auto">
      {text}
    </p>
  );
}
