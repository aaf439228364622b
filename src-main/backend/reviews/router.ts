import { procedures } from '../procedures.ts';
import { reviewPdf } from './pdf.ts';
import { wholeCase } from './review.ts';

const { reviews } = procedures;

export const reviewsRouter = reviews.router({
  get: reviews.get.handler(({ context, input }) => {
    const { open, times } = wholeCase(context, input.id);
    return { open, times };
  }),
  pdf: reviews.pdf.handler(({ context, input, signal }) => reviewPdf(context, input, signal)),
});
