// Reparar estructura in the browser: each book with what is wrong in it, one line each, and the button that mends it; then
// the forms.

import '../kit/style.css';
import { estructuraTexts as texts } from '../../messages/es/pages/estructura';
import { fill } from '../../messages/message';
import { Button } from '../kit/button';
import { Heading, Section } from '../kit/heading';
import { mount } from '../kit/mount';
import { Notice } from '../kit/notice';
import { usePage } from '../kit/page-state';
import { ProblemSummary } from '../kit/problem-summary';
import { Forms } from './forms';
import { Wrong } from './wrong';
import type { BookStructure, StructureView } from './view';

function Estructura() {
  const { served, view } = usePage<StructureView>();
  return (
    <div class="stack-wide">
      <Heading title={served.title} lead={texts.lead} />
      <ProblemSummary />
      {view.map((book) => (
        <Book key={book.key} book={book} />
      ))}
      <Forms />
    </div>
  );
}

function Book({ book }: { readonly book: BookStructure }) {
  const { act } = usePage();
  const isRight = book.tabs.length === 0;
  return (
    <Section id={book.key} title={book.title}>
      {isRight ? (
        <Notice tone="good">
          <p>{texts.right}</p>
        </Notice>
      ) : (
        <Wrong problems={book.tabs.flatMap(({ problems }) => problems)} />
      )}
      {!isRight && (
        <p class="actions">
          <Button
            name={fill(texts.repairName, { book: book.title })}
            onPress={() => act(book.act, {}, () => fill(texts.repaired, { book: book.title }))}
          >
            {texts.repair}
          </Button>
        </p>
      )}
    </Section>
  );
}

mount(Estructura);
