/**
 * How the processes that carry cases are started. The bound on the heap keeps a worker's memory flat: without it V8
 * looks for rubbish in the old generation only from half a gigabyte a thread on, and opening 10,000 cases took the
 * worker from 451 to 857 MiB; with it, it rests at 515. What is alive is about 100 MiB a thread.
 */
export const processFlags = ['--enable-source-maps', '--max-old-space-size=512'];
