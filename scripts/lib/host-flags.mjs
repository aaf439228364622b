/**
 * What Node is told when it runs the program's host. Newer ones let the part of the heap for young objects grow to three times
 * 32 MiB and more; an office's work needs no more than the 16 MiB that were the rule before, and the laptop's memory is its owner's.
 */
export const HOST_FLAGS = ['--max-semi-space-size=16'];
