package io.ringwork.api.http.wire;

/** Whether the server and its store are there. */
@About("Whether the server and its store are there")
public record Health(
        @About("up while the server answers") String status,
        @About("up or down") String store,
        @About("Version of the program") String version) {}
