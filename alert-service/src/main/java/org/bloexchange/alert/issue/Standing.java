package org.bloexchange.alert.issue;

import java.util.function.Predicate;

/** What of the version before bears on the next one: the offices it was for, which stay whatever became of them. */
public interface Standing extends Predicate<String> {

    /** There was none. */
    Standing NONE = new Standing() {
        @Override
        public boolean test(String office) {
            return false;
        }

        @Override
        public boolean isHistory() {
            return false;
        }
    };

    /** Whether it was for the office. */
    @Override
    boolean test(String office);

    /** Whether it is a record of the past, which is told to nobody. */
    boolean isHistory();
}
