package org.bloexchange.localstack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bloexchange.localstack.bench.ServicePlans.Plan;
import org.junit.jupiter.api.Test;

class ServicePlansTest {

    @Test
    void shouldFindThePlansAmongOtherLines() {
        // given
        String log = """
                2026-11-24 15:00:00.000 UTC [17] LOG:  checkpoint starting: time
                2026-11-24 15:00:00.100 UTC [18] LOG:  duration: 1.234 ms  plan:
                \t{
                \t  "Query Text": "select 1",
                \t  "Plan": {"Node Type": "Result", "Actual Rows": 51.00, "Shared Hit Blocks": 120, "Shared Read Blocks": 3}
                \t}
                2026-11-24 15:00:00.200 UTC [18] LOG:  duration: 0.010 ms  plan:
                \t{"Plan": {"Actual Rows": 0.00, "Shared Hit Blocks": 1, "Shared Read Blocks": 0}}
                """;

        // when
        List<Plan> plans = ServicePlans.plansIn(log);

        // then
        assertThat(plans).hasSize(2);
        assertThat(plans.getFirst().returned(51)).isTrue();
        assertThat(plans.getFirst().buffers()).isEqualTo(123);
        assertThat(plans.getLast().returned(51)).isFalse();
    }
}
