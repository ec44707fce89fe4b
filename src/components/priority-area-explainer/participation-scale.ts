import type { LocalizedText, ParticipationLevel } from '../../contracts/index.ts';

interface Scale {
  readonly name: LocalizedText;
  readonly steps: readonly LocalizedText[];
}

const step = (sv: string, en: string): LocalizedText => ({ sv, en });

/** The scales that publishers go by, from the least influence to the most. IAP2's Swedish and the others' English are ours. */
const scales: Readonly<Record<Exclude<ParticipationLevel['scale'], 'own'>, Scale>> = {
  iap2: {
    name: step('IAP2:s skala', 'the IAP2 spectrum'),
    steps: [
      step('Informera', 'Inform'),
      step('Konsultera', 'Consult'),
      step('Involvera', 'Involve'),
      step('Samarbeta', 'Collaborate'),
      step('Bemyndiga', 'Empower'),
    ],
  },
  skr: {
    name: step('SKR:s delaktighetstrappa', 'SKR’s ladder of participation'),
    steps: [
      step('Information', 'Information'),
      step('Konsultation', 'Consultation'),
      step('Dialog', 'Dialogue'),
      step('Inflytande', 'Influence'),
      step('Medbeslutande', 'Co-decision'),
    ],
  },
  boverket: {
    name: step('Boverkets delaktighetstrappa', 'Boverket’s ladder of participation'),
    steps: [
      step('Information', 'Information'),
      step('Förankring', 'Anchoring'),
      step('Delaktighet', 'Participation'),
      step('Medbestämmande', 'Co-determination'),
    ],
  },
};

/** The scale of a level, and which of its steps the level is. Nothing for a scale of one's own. */
export function scaleOf({ scale, level }: ParticipationLevel): (Scale & { readonly at: number }) | undefined {
  if (scale === 'own') return undefined;
  const said = Object.values(level).map((text) => text.toLowerCase());
  // Publishers write whole phrases: "Exempel: konsultation".
  const at = scales[scale].steps.findIndex((names) =>
    Object.values(names).some((name) => said.some((text) => words(text).includes(name.toLowerCase()))),
  );
  return { ...scales[scale], at };
}

/** The single words and the pairs of words: "inform" is not found in "information". */
const words = (text: string): string[] => {
  const parts = text.split(/[^\p{L}-]+/u);
  return [...parts, ...parts.map((part, index) => `${part} ${parts[index + 1] ?? ''}`)];
};
