/** The same engines for tests of a service: started once per JVM, empty for every application start. */
@NullMarked
package org.bloexchange.engines.testing;

import org.jspecify.annotations.NullMarked;
