using System.Text;
using EmbeddedCorpus.Tool.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The command ends by itself, so that no file stays half written. A second time ends the process.
    pressed.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
};
return ToolCommand.Run(args, Console.Out, Console.Error, cancellation.Token);
