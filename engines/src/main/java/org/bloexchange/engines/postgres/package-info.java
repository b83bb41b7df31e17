/** A real PostgreSQL 18 on this machine, in a process of its own. */
@NullMarked
package org.bloexchange.engines.postgres;

import org.jspecify.annotations.NullMarked;
