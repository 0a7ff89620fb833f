package io.ringwork.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/**
 * What a piece of work cost.
 *
 * @param processorSeconds time of all processors, user and system
 * @param wallSeconds time on the clock
 */
record Cost(double processorSeconds, double wallSeconds) {

    /**
     * The cost of work in this process, all its threads counted: workers, compiler and garbage collector too. The garbage
     * of earlier work is collected before.
     */
    static <T> Measured<T> of(Supplier<T> work) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.gc();
        long processor = system.getProcessCpuTime();
        long wall = System.nanoTime();
        T result = work.get();
        wall = System.nanoTime() - wall;
        processor = system.getProcessCpuTime() - processor;
        return new Measured<>(result, new Cost(processor / 1e9, wall / 1e9));
    }

    /**
     * A result and what it cost.
     *
     * @param result what came out
     * @param cost what it cost
     */
    record Measured<T>(T result, Cost cost) {}
}
