/** The main job played from end to end through the public APIs, for whoever wants to see it work. */
@NullMarked
package org.bloexchange.localstack.demo;

import org.jspecify.annotations.NullMarked;
