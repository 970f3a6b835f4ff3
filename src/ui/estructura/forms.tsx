// The installed forms, asked for one by one, for each takes Google a moment: what somebody changed by hand, what of it shall
// be asked no more, and the button that brings the form back.

import { useEffect, useState } from 'preact/hooks';
import { estructuraTexts as texts } from '../../messages/es/pages/estructura';
import { fill } from '../../messages/message';
import { Button } from '../kit/button';
import { Section } from '../kit/heading';
import { Check } from '../kit/inputs';
import { Notice } from '../kit/notice';
import { usePage } from '../kit/page-state';
import type { FormStanding } from './view';
import { Wrong } from './wrong';

export function Forms() {
  const { ask } = usePage();
  const [found, setFound] = useState<readonly FormStanding[]>([]);
  const [asking, setAsking] = useState(true);
  const [why, setWhy] = useState('');
  const look = async (at: number): Promise<boolean> => {
    const reply = await ask<FormStanding | null>('form', { at });
    if (reply.kind !== 'answered') {
      setWhy(reply.problems.map(({ text, remedy }) => `${text} ${remedy}`).join(' '));
      return false;
    }
    const standing = reply.answer;
    if (standing !== null) setFound((now) => [...now.slice(0, at), standing, ...now.slice(at + 1)]);
    return standing !== null;
  };
  useEffect(() => {
    void (async () => {
      let at = 0;
      while (await look(at)) at += 1;
      setAsking(false);
    })();
  }, []);
  return (
    <>
      {found.map((standing, at) => (
        <Form key={`${standing.form}:${standing.language}`} standing={standing} onRepaired={() => void look(at)} />
      ))}
      {asking && <p role="status">{texts.asking}</p>}
      {why !== '' && (
        <Notice tone="warn" live>
          <p>{why}</p>
        </Notice>
      )}
    </>
  );
}

interface FormProps {
  readonly standing: FormStanding;
  readonly onRepaired: () => void;
}

function Form({ standing: { form, language, title, problems, added }, onRepaired }: FormProps) {
  const { act } = usePage();
  const [retire, setRetire] = useState<readonly string[]>([]);
  const name = language === 'es' ? title : `${title} (${language})`;
  const repair = async () => {
    const done = await act('repairForm', { form, language, retire }, () => fill(texts.formRepaired, { form: name }));
    if (done.kind === 'done') onRepaired();
  };
  const toggle = (id: string) =>
    setRetire((now) => (now.includes(id) ? now.filter((each) => each !== id) : [...now, id]));
  return (
    <Section id={`${form}-${language}`} title={fill(texts.form, { form: name })}>
      {problems.length === 0 ? (
        <Notice tone="good">
          <p>{texts.formRight}</p>
        </Notice>
      ) : (
        <>
          <Wrong problems={problems} />
          {added.map((item) => (
            <Check
              key={item.id}
              label={fill(texts.retire, { what: item.title || texts.untitled })}
              checked={retire.includes(item.id)}
              onToggle={() => toggle(item.id)}
            />
          ))}
          <p class="actions">
            <Button name={fill(texts.repairFormName, { form: name })} onPress={repair}>
              {texts.repairForm}
            </Button>
          </p>
        </>
      )}
    </Section>
  );
}
