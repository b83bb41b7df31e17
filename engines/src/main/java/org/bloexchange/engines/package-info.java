/** Processes of this machine: how one is started, watched and ended, so that none outlives the one that needs it. */
@NullMarked
package org.bloexchange.engines;

import org.jspecify.annotations.NullMarked;
