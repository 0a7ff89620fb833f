package io.ringwork.cypher;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of its own that says line by line what it did, and is killed in the middle of its work. */
final class KilledProcess {

    private static final long MOST_SECONDS = 300;

    private KilledProcess() {}

    /**
     * Starts a class and kills it as soon as it has said so many lines; one that says fewer comes to its end.
     *
     * @param errors takes what it says on standard error
     * @return what it said until then
     */
    static List<String> runUntil(int lines, Path errors, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        List<String> said = new ArrayList<>();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = "";
            while (line != null && said.size() < lines) {
                line = output.readLine();
                if (line != null) {
                    said.add(line);
                }
            }
        } finally {
            if (said.size() == lines) {
                process.destroyForcibly();
            }
            assertTrue(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS));
        }
        return said;
    }
}
