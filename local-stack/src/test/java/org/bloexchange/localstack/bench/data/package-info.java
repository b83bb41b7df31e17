@NullMarked
package org.bloexchange.localstack.bench.data;

import org.jspecify.annotations.NullMarked;
