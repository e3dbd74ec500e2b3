using System.Net;
using System.Net.Sockets;

namespace EmbeddedCorpus.Browser.Tests;

/// <summary>Serves the files of a folder, compressed with Brotli where the folder has a compressed file.</summary>
internal sealed class StaticServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly string _folder;

    public StaticServer(string folder)
    {
        _folder = folder;
        Address = new Uri($"http://127.0.0.1:{FreePort()}/");
        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.Start();
        _ = Serve();
    }

    /// <summary>The address of the folder.</summary>
    public Uri Address { get; }

    public void Dispose() => _listener.Close();

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                Answer(await _listener.GetContextAsync());
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or IOException)
            {
                // The browser left, or the server is closed.
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        string name = context.Request.Url!.AbsolutePath is "/" ? "index.html" : Uri.UnescapeDataString(context.Request.Url.AbsolutePath[1..]);
        string path = Path.Combine(_folder, name);
        using HttpListenerResponse response = context.Response;
        if (!File.Exists(path))
        {
            response.StatusCode = (int)HttpStatusCode.NotFound;
            return;
        }

        response.ContentType = Path.GetExtension(name) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".json" => "application/json",
            ".wasm" => "application/wasm",
            _ => "application/octet-stream",
        };
        bool isCompressed = context.Request.Headers["Accept-Encoding"]?.Contains("br", StringComparison.Ordinal) == true && File.Exists(path + ".br");
        if (isCompressed)
        {
            response.AddHeader("Content-Encoding", "br");
        }

        byte[] bytes = File.ReadAllBytes(isCompressed ? path + ".br" : path);
        response.ContentLength64 = bytes.Length;
        response.OutputStream.Write(bytes);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
