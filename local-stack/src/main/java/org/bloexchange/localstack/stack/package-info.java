/** The whole exchange on this machine: every part a process, started in order, watched, and ended with the one that started it. */
@NullMarked
package org.bloexchange.localstack.stack;

import org.jspecify.annotations.NullMarked;
