package io.ringwork.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Another program, run to its end, with the processor time that the shell reports for it. */
final class ChildProcess {

    private final Path output;

    /**
     * @param output a file that takes what the program prints
     */
    ChildProcess(Path output) {
        this.output = output;
    }

    /** The command line of a JVM like this one, with this class path: options of the JVM first, then a class. */
    static List<String> java(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx8g",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(arguments);
        return command;
    }

    /**
     * Runs a command.
     *
     * @param environment variables beside those of this process
     * @throws IllegalStateException when the program ends with another status than 0; the message names its output
     */
    Cost.Measured<String> run(Map<String, String> environment, List<String> command) {
        // bash's own word "time" is there wherever bash is, and counts the children's processor time exactly.
        List<String> timed = new ArrayList<>(List.of("bash", "-c", "TIMEFORMAT='%U %S %R'; time \"$@\"", "time"));
        timed.addAll(command);
        try {
            Path times = Files.createTempFile("ringwork-bench", ".times");
            ProcessBuilder builder =
                    new ProcessBuilder(timed).redirectOutput(output.toFile()).redirectError(times.toFile());
            builder.environment().putAll(environment);
            int status = builder.start().waitFor();
            List<String> errors = Files.readAllLines(times);
            Files.delete(times);
            if (status != 0) {
                throw new IllegalStateException(
                        command.get(0) + " ended with status " + status + ": " + String.join("; ", errors));
            }
            String[] parts = errors.get(errors.size() - 1).split(" ", -1);
            Cost cost =
                    new Cost(Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
            return new Cost.Measured<>(Files.readString(output), cost);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + command.get(0), e);
        }
    }
}
