// Gin and nothing else: one process, GOMAXPROCS set to WORKERS, release mode.

// Built outside a module, where Go would fall back to the behaviour of Go 1.20.
//go:debug default=go1.27

package main

import (
	"context"
	"errors"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"runtime"
	"strconv"
	"syscall"
	"time"

	"github.com/gin-gonic/gin"
)

func main() {
	workers, err := strconv.Atoi(os.Getenv("WORKERS"))
	if err != nil {
		log.Fatal(err)
	}
	runtime.GOMAXPROCS(workers)

	gin.SetMode(gin.ReleaseMode)
	router := gin.New() // gin.Default would log each request
	router.Use(gin.Recovery())
	router.GET("/json", func(c *gin.Context) {
		c.JSON(http.StatusOK, gin.H{"message": "Hello, World!", "numbers": []int{1, 2, 3}})
	})
	router.GET("/wait", func(c *gin.Context) {
		time.Sleep(20 * time.Millisecond)
		c.JSON(http.StatusOK, gin.H{"waited": 20})
	})

	server := &http.Server{
		Addr:              net.JoinHostPort(os.Getenv("HOST"), os.Getenv("PORT")),
		Handler:           router,
		ReadHeaderTimeout: 10 * time.Second,
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)
	defer stop()
	stopped := make(chan error, 1)
	go func() {
		<-ctx.Done()
		grace, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		stopped <- server.Shutdown(grace)
	}()
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		log.Fatal(err)
	}
	if err := <-stopped; err != nil {
		log.Print(err)
	}
}
