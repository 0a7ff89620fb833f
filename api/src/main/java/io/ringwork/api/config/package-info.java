/** Settings from a YAML file and from the command line. */
@NullMarked
package io.ringwork.api.config;

import org.jspecify.annotations.NullMarked;
