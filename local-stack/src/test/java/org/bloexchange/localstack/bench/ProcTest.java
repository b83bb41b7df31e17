package org.bloexchange.localstack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.bloexchange.localstack.bench.Proc.Resident;
import org.junit.jupiter.api.Test;

class ProcTest {

    @Test
    void shouldAddUpCpuTimeWhenTheNameHasBracketsAndSpaces() {
        String stat = "42 (a (b) c) S 1 42 42 0 -1 4194304 100 200 0 0 150 50 30 20 20 0 5 0 999 1000 10 18446744";
        assertThat(Proc.cpuOf(stat)).isEqualTo(Duration.ofMillis(2_500));
        assertThat(Proc.cpuOf("")).isZero();
    }

    @Test
    void shouldReadResidentMemoryByKind() {
        String status = """
                Name:	postgres
                VmRSS:	   20480 kB
                RssAnon:	    1024 kB
                RssFile:	    2048 kB
                RssShmem:	    4096 kB
                """;
        Resident resident = Proc.residentOf(status);
        assertThat(resident).isEqualTo(new Resident(1 << 20, 2 << 20, 4 << 20));
        assertThat(resident.all()).isEqualTo(7 << 20);
        assertThat(Proc.residentOf("")).isEqualTo(Resident.NONE);
    }

    @Test
    void shouldFindTheFlagsOfAJvm() {
        assertThat(BareJvm.flags(List.of("/jdk/bin/java", "-Xmx64m", "-XX:+UseSerialGC", "-cp", "a:b", "Main", "-cp")))
                .containsExactly("-Xmx64m", "-XX:+UseSerialGC");
        assertThat(BareJvm.flags(List.of("/jdk/bin/java", "-version"))).isEmpty();
    }
}
