@NullMarked
package org.bloexchange.localstack.bench;

import org.jspecify.annotations.NullMarked;
