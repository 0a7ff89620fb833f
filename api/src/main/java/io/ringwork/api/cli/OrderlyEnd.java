package io.ringwork.api.cli;

import java.util.concurrent.CountDownLatch;

/** Lets a command come to its end when the process is asked to end: the process waits until the command has closed this. */
final class OrderlyEnd implements AutoCloseable {

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook;

    private OrderlyEnd(Runnable ask) {
        hook = new Thread(
                () -> {
                    ask.run();
                    await(closed);
                },
                "shutdown");
    }

    /** Calls {@code ask} from another thread when the process is asked to end. */
    static OrderlyEnd when(Runnable ask) {
        OrderlyEnd end = new OrderlyEnd(ask);
        Runtime.getRuntime().addShutdownHook(end.hook);
        return end;
    }

    /** Waits. */
    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The process ends already, and the hook runs.
        }
    }
}
