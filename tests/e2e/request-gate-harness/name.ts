/** Made-up, and in every body that must not leave. */
export const NAME = '田中太郎';
