package org.bloexchange.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bloexchange.localstack.stack.Service;
import org.bloexchange.localstack.stack.StackPorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedUpIT {
    @TempDir
    Path dir;

    @Test
    void shouldSayWhichPortIsBusyAndWhatToDo() throws IOException {
        StackPorts ports = StackPorts.free();
        int busy = ports.of(Service.LIAISON);
        try (ServerSocket other = new ServerSocket(busy, 1, InetAddress.getLoopbackAddress())) {
            assertThat(other.isBound()).isTrue();

            Launcher up = up("--data", dir.resolve("data").toString(), "--port-base", Integer.toString(ports.base()));

            assertThat(up.exitStatus()).isEqualTo(1);
            assertThat(up.output())
                    .contains("port " + busy + " (for liaison-registry)")
                    .contains("--port-base ")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void shouldLeaveAFolderAloneThatIsNotItsOwn() throws IOException {
        Path foreign = Files.createDirectory(dir.resolve("photos"));
        Files.writeString(foreign.resolve("holiday.jpg"), "precious");

        Launcher up = up("--fresh", "--data", foreign.toString());

        assertThat(up.exitStatus()).isEqualTo(1);
        assertThat(up.output()).contains("is no data folder of the exchange").doesNotContain("Exception");
        assertThat(foreign.toFile().list()).containsExactly("holiday.jpg");
    }

    @Test
    void shouldNotMixWorlds() throws IOException {
        Path data = Files.createDirectory(dir.resolve("data"));
        Files.writeString(data.resolve("world"), "exercise");

        Launcher up = up("--world", "actual", "--data", data.toString());

        assertThat(up.exitStatus()).isEqualTo(1);
        assertThat(up.output()).contains("belongs to the exercise world");
    }

    private Launcher up(String... options) {
        String[] command = new String[options.length + 1];
        command[0] = "up";
        System.arraycopy(options, 0, command, 1, options.length);
        return Launcher.run(dir.resolve("up.log"), command);
    }
}
