import * as z from 'zod/mini';
import { Id } from './text.ts';

/** What somebody wrote instead of choosing. */
export const OtherAnswer = z.strictObject({ other: z.string().check(z.maxLength(2_000)) });
export type OtherAnswer = z.infer<typeof OtherAnswer>;

export const Stance = z.enum(['for', 'against', 'partly', 'abstain']);
export type Stance = z.infer<typeof Stance>;

/** A GeoJSON point, `[longitude, latitude]` in degrees, WGS 84. */
export const Point = z.strictObject({
  type: z.literal('Point'),
  coordinates: z.tuple([
    z.number().check(z.minimum(-180), z.maximum(180)),
    z.number().check(z.minimum(-90), z.maximum(90)),
  ]),
});
export type Point = z.infer<typeof Point>;

/** One row id to one column id. */
export const MatrixAnswer = z.record(Id, Id);
export type MatrixAnswer = z.infer<typeof MatrixAnswer>;

/**
 * The shapes that an answer can have; which of them a question takes is the questionnaire's to say.
 * Text, option id, stance and date are strings; scale and number are numbers; a consent is `true`.
 */
export const Answer = z.union([
  z.string().check(z.maxLength(20_000)),
  z.number(),
  z.literal(true),
  OtherAnswer,
  z.array(z.union([z.string().check(z.maxLength(80)), OtherAnswer])).check(z.maxLength(101)),
  Point,
  MatrixAnswer,
]);
export type Answer = z.infer<typeof Answer>;

/** Answers by question id. */
export const Answers = z
  .record(Id, Answer)
  .check(z.refine((answers) => Object.keys(answers).length <= 500, 'at most 500 answers'));
export type Answers = z.infer<typeof Answers>;
