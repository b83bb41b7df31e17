package org.bloexchange.localstack.bench;

import java.util.List;

/** A benchmark from its start to its end. */
interface Bench {
    /** Measures. */
    List<Figure> run() throws Exception;

    /** Whether it was stopped by Ctrl-C: what failed since then is no fault. */
    boolean wasStopped();
}
