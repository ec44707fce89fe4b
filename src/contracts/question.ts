import * as z from 'zod/mini';
import { Condition } from './condition.ts';
import { CalendarDate } from './dates.ts';
import { Id, LocalizedProse, LocalizedText } from './text.ts';

const count = z.int().check(z.minimum(0), z.maximum(1_000));
const length = z.int().check(z.minimum(1), z.maximum(20_000));

/** One thing to choose, rank or rate. */
export const Option = z.strictObject({ id: Id, text: LocalizedText, hint: z.optional(LocalizedText) });
export type Option = z.infer<typeof Option>;

const options = z.array(Option).check(z.minLength(1), z.maxLength(100));

/**
 * What every question has. `personal`: its answer is personal data (default no). `publish`: its results
 * may be shown (default no).
 */
const asked = {
  id: Id,
  text: LocalizedText,
  hint: z.optional(LocalizedText),
  required: z.optional(z.boolean()),
  showIf: z.optional(Condition),
  personal: z.optional(z.boolean()),
  publish: z.optional(z.boolean()),
};

/** Lengths count UTF-16 units, as `maxlength` does: an emoji is two or more. The default `maxLength` is 300. */
export const ShortTextQuestion = z.strictObject({
  ...asked,
  type: z.literal('short-text'),
  minLength: z.optional(length),
  maxLength: z.optional(length),
  autocomplete: z.optional(
    z.string().check(z.regex(/^[a-z-]{2,40}$/, 'use an autocomplete token such as postal-code')),
  ),
});
export type ShortTextQuestion = z.infer<typeof ShortTextQuestion>;

/** Lengths as above; the default `maxLength` is 5 000. */
export const LongTextQuestion = z.strictObject({
  ...asked,
  type: z.literal('long-text'),
  minLength: z.optional(length),
  maxLength: z.optional(length),
});
export type LongTextQuestion = z.infer<typeof LongTextQuestion>;

/** `other`: a last option where people write their own, at most 300 characters. */
export const SingleChoiceQuestion = z.strictObject({
  ...asked,
  type: z.literal('single-choice'),
  options,
  other: z.optional(z.boolean()),
});
export type SingleChoiceQuestion = z.infer<typeof SingleChoiceQuestion>;

export const MultipleChoiceQuestion = z.strictObject({
  ...asked,
  type: z.literal('multiple-choice'),
  options,
  other: z.optional(z.boolean()),
  min: z.optional(count),
  max: z.optional(count),
});
export type MultipleChoiceQuestion = z.infer<typeof MultipleChoiceQuestion>;

/** `min` and `max` say how many of the options are to be put in order; default one and all. */
export const RankingQuestion = z.strictObject({
  ...asked,
  type: z.literal('ranking'),
  options,
  min: z.optional(count),
  max: z.optional(count),
});
export type RankingQuestion = z.infer<typeof RankingQuestion>;

/** Whole steps `from`-`to` with words at the ends. */
export const ScaleQuestion = z.strictObject({
  ...asked,
  type: z.literal('scale'),
  from: z.int().check(z.minimum(0), z.maximum(1)),
  to: z.int().check(z.minimum(2), z.maximum(10)),
  lowLabel: LocalizedText,
  highLabel: LocalizedText,
});
export type ScaleQuestion = z.infer<typeof ScaleQuestion>;

/** One choice a row. Required means every row. */
export const MatrixQuestion = z.strictObject({
  ...asked,
  type: z.literal('matrix'),
  rows: z.array(Option).check(z.minLength(1), z.maxLength(40)),
  columns: z.array(Option).check(z.minLength(2), z.maxLength(10)),
});
export type MatrixQuestion = z.infer<typeof MatrixQuestion>;

/** `decimals`: how many are allowed, default none. */
export const NumberQuestion = z.strictObject({
  ...asked,
  type: z.literal('number'),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  decimals: z.optional(z.int().check(z.minimum(0), z.maximum(6))),
  unit: z.optional(LocalizedText),
});
export type NumberQuestion = z.infer<typeof NumberQuestion>;

export const DateQuestion = z.strictObject({
  ...asked,
  type: z.literal('date'),
  min: z.optional(CalendarDate),
  max: z.optional(CalendarDate),
});
export type DateQuestion = z.infer<typeof DateQuestion>;

/** `maxBytes` is for each file. */
export const FileQuestion = z.strictObject({
  ...asked,
  type: z.literal('file'),
  accept: z.optional(z.array(z.string().check(z.maxLength(100))).check(z.maxLength(20))),
  max: z.optional(count),
  maxBytes: z.optional(z.int().check(z.minimum(1))),
});
export type FileQuestion = z.infer<typeof FileQuestion>;

/** `center` is `[longitude, latitude]` in degrees, WGS 84. */
export const PlaceQuestion = z.strictObject({
  ...asked,
  type: z.literal('place'),
  center: z.optional(z.tuple([z.number(), z.number()])),
});
export type PlaceQuestion = z.infer<typeof PlaceQuestion>;

/** The four words of a Swedish referral: tillstyrker, avstyrker, delvis, avstår. */
export const StanceQuestion = z.strictObject({ ...asked, type: z.literal('stance') });
export type StanceQuestion = z.infer<typeof StanceQuestion>;

/** Text between questions; takes no answer. */
export const StatementQuestion = z.strictObject({
  id: Id,
  type: z.literal('statement'),
  text: LocalizedText,
  body: z.optional(LocalizedProse),
  showIf: z.optional(Condition),
});
export type StatementQuestion = z.infer<typeof StatementQuestion>;

/** A box to tick; required means that it must be ticked. */
export const ConsentQuestion = z.strictObject({ ...asked, type: z.literal('consent') });
export type ConsentQuestion = z.infer<typeof ConsentQuestion>;

export const Question = z.discriminatedUnion('type', [
  ShortTextQuestion,
  LongTextQuestion,
  SingleChoiceQuestion,
  MultipleChoiceQuestion,
  RankingQuestion,
  ScaleQuestion,
  MatrixQuestion,
  NumberQuestion,
  DateQuestion,
  FileQuestion,
  PlaceQuestion,
  StanceQuestion,
  StatementQuestion,
  ConsentQuestion,
]);
export type Question = z.infer<typeof Question>;
